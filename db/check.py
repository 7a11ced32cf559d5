"""Is a corpus whole: its file, its index and every count?"""
