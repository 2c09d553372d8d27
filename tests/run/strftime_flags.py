from datetime import date, datetime, time

moment = datetime(2024, 3, 5, 7, 8, 9, 123)
for flag in ["", "-", "_", "0", "^", "#"]:
    print([moment.strftime("%" + flag + code) for code in "dmHIMSjyUYeklpPabB"])
print(moment.strftime("%d.%-m.%y %-f %-% %"), time(0, 0).strftime("%-H:%-M %-I%p"), date(2000, 10, 20).strftime("%-d/%-m"))
