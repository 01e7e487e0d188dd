print("chugiai")
