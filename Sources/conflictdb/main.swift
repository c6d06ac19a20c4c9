print("conflictdb")
