import math
class Vec3:
    def __init__(self, x, y, z):
        self.x, self.y, self.z = x, y, z
    def __add__(self, o): return Vec3(self.x + o.x, self.y + o.y, self.z + o.z)
    def __sub__(self, o): return Vec3(self.x - o.x, self.y - o.y, self.z - o.z)
    def __mul__(self, k): return Vec3(self.x * k, self.y * k, self.z * k)
    def dot(self, o): return self.x * o.x + self.y * o.y + self.z * o.z
    def length(self): return math.sqrt(self.dot(self))
    def norm(self):
        l = self.length()
        return Vec3(self.x / l, self.y / l, self.z / l) if l else self
class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction.norm()
    def at(self, t): return self.origin + self.direction * t
class Sphere:
    def __init__(self, center, radius, color, reflect=0.0):
        self.center, self.radius, self.color, self.reflect = center, radius, color, reflect
    def intersect(self, ray):
        oc = ray.origin - self.center
        b = 2 * oc.dot(ray.direction)
        c = oc.dot(oc) - self.radius ** 2
        disc = b * b - 4 * c
        if disc < 0:
            return None
        t = (-b - math.sqrt(disc)) / 2
        return t if t > 1e-4 else None
    def normal(self, p): return (p - self.center).norm()
class Plane:
    def __init__(self, y, color):
        self.y, self.color, self.reflect = y, color, 0.1
    def intersect(self, ray):
        if abs(ray.direction.y) < 1e-6:
            return None
        t = (self.y - ray.origin.y) / ray.direction.y
        return t if t > 1e-4 else None
    def normal(self, p): return Vec3(0, 1, 0)
class Scene:
    def __init__(self, objects, light):
        self.objects = objects
        self.light = light
    def hit(self, ray):
        best, obj = None, None
        for o in self.objects:
            t = o.intersect(ray)
            if t is not None and (best is None or t < best):
                best, obj = t, o
        return best, obj
    def trace(self, ray, depth=0):
        t, obj = self.hit(ray)
        if obj is None:
            return Vec3(0.2, 0.3, 0.5)
        p = ray.at(t)
        n = obj.normal(p)
        to_light = (self.light - p).norm()
        shadow, _ = self.hit(Ray(p, to_light))
        diffuse = max(0, n.dot(to_light)) if shadow is None else 0
        color = obj.color * (0.1 + 0.9 * diffuse)
        if obj.reflect and depth < 2:
            r = ray.direction - n * (2 * ray.direction.dot(n))
            color = color * (1 - obj.reflect) + self.trace(Ray(p, r), depth + 1) * obj.reflect
        return color
scene = Scene([Sphere(Vec3(0, 0, 5), 1, Vec3(1, 0, 0), 0.3), Sphere(Vec3(1.5, 0.5, 4), 0.7, Vec3(0, 1, 0)), Plane(-1, Vec3(0.5, 0.5, 0.5))], Vec3(5, 5, -5))
W, H = 32, 16
shades = " .:-=+*#%@"
for j in range(H):
    row = ""
    for i in range(W):
        d = Vec3((i - W / 2) / W * 2, -(j - H / 2) / H, 1)
        c = scene.trace(Ray(Vec3(0, 0, 0), d))
        lum = 0.3 * c.x + 0.59 * c.y + 0.11 * c.z
        row += shades[min(len(shades) - 1, int(lum * 10))]
    print(row)
