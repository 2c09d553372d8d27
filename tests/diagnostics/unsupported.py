import asyncio


async def main():
    await asyncio.sleep(1)


code = "1 + 1"
print(eval(code))
print("\ud800", "\\ud800", f"\uDFFF{code}")
