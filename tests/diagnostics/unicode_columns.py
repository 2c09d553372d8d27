größe = 3
print("日本語", größe + "m", größee)
