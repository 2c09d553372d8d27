import decimal
import inspect
import threading
