import decimal
import inspect
import asyncio
from ast import parse
from threading import Timer, local
import zoneinfo
print(inspect, asyncio, parse, Timer, local, zoneinfo)
