// Small objects: points with operators, moved by methods that make new ones.
#include <cstdint>
#include <cstdio>
#include <vector>

struct Point {
    double x, y;
    Point operator+(const Point& o) const { return {x + o.x, y + o.y}; }
    Point operator*(double k) const { return {x * k, y * k}; }
};

struct Body {
    Point place, speed;
    void pull(const Body& other, double strength) {
        Point away = other.place + place * -1.0;
        speed = speed + away * strength;
    }
    void move(double dt) { place = place + speed * dt; }
};

int main() {
    const int count = 400, steps = 60000;
    std::vector<Body> bodies;
    for (int i = 0; i < count; ++i) bodies.push_back({{i * 0.5, i * -0.25}, {0.0, 1.0 / (1 + i)}});
    for (int step = 0; step < steps; ++step) {
        for (int i = 0; i < count; ++i) bodies[i].pull(bodies[i == 0 ? count - 1 : i - 1], 0.001);
        for (Body& body : bodies) body.move(0.01);
    }
    Point total{0.0, 0.0};
    for (const Body& body : bodies) total = total + body.place;
    std::printf("bodies %.6f %.6f\n", total.x, total.y);
}
