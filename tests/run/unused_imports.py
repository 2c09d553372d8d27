# What is imported and never used need not be there.
import inspect, socket
import logging.handlers
import urllib.request
import xml.etree.ElementTree as ET
from email.mime.text import MIMEText
from multiprocessing import Pool, cpu_count
from os import getlogin, path
from typing import Awaitable, ContextManager, List
from urllib import error


def joined(*names: str) -> "List[str]":
    import pickle
    from unittest import mock

    return path.join(*names)


print(joined("a", "b"), logging.INFO)
