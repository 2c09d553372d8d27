import sched
import time

scheduler = sched.scheduler(time.time, time.sleep)
log = []


def note(text, times=1):
    log.append(text * times)


start = time.time()
scheduler.enter(0.3, 1, note, argument=("third",))
scheduler.enter(0.1, 2, note, ("second ",), {"times": 2})
scheduler.enter(0.1, 1, note, kwargs={"text": "first"})
scheduler.enter(0, 5, lambda: log.append("now"))
cancelled = scheduler.enter(0.2, 1, note, ("never",))
print(scheduler.empty(), len(scheduler.queue), [event.priority for event in scheduler.queue])
scheduler.cancel(cancelled)
try:
    scheduler.cancel(cancelled)
except ValueError as error:
    print(error)
scheduler.run()
print(log, scheduler.empty(), time.time() - start >= 0.3)


# A clock of one's own: time goes on only when the scheduler waits.
class Clock:
    def __init__(self):
        self.now = 0

    def time(self):
        return self.now

    def sleep(self, duration):
        self.now += duration


clock = Clock()
simulation = sched.scheduler(clock.time, clock.sleep)


def arrive(customer):
    print(f"{clock.now:3} customer {customer} arrives")
    simulation.enter(5 + customer, 1, leave, (customer,))
    if customer < 3:
        simulation.enter(4, 2, arrive, argument=(customer + 1,))


def leave(customer):
    print(f"{clock.now:3} customer {customer} leaves")


simulation.enterabs(10, 1, arrive, argument=(1,))
print(simulation.run(blocking=False), clock.now)
simulation.run()
print(clock.now, simulation.empty(), simulation.run())
