// Ridge regression by coordinate descent: rows of a matrix, dot products, updates in place.
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <vector>

using Row = std::vector<double>;

static std::vector<double> fit(const std::vector<Row>& x, const Row& y, double penalty, int rounds) {
    std::size_t columns = x[0].size();
    Row weights(columns, 0.0), residual = y, squares(columns, 0.0);
    for (const Row& row : x)
        for (std::size_t j = 0; j < columns; ++j) squares[j] += row[j] * row[j];
    for (int r = 0; r < rounds; ++r) {
        for (std::size_t j = 0; j < columns; ++j) {
            double gradient = 0.0;
            for (std::size_t i = 0; i < x.size(); ++i) gradient += x[i][j] * residual[i];
            double step = (gradient - penalty * weights[j]) / (squares[j] + penalty);
            weights[j] += step;
            for (std::size_t i = 0; i < x.size(); ++i) residual[i] -= step * x[i][j];
        }
    }
    return weights;
}

int main() {
    const std::int64_t rows = 4000, columns = 40;
    std::int64_t seed = 99;
    std::vector<Row> x;
    Row y;
    for (std::int64_t i = 0; i < rows; ++i) {
        Row row;
        double target = 0.25;
        for (std::int64_t j = 0; j < columns; ++j) {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            double value = static_cast<double>(seed) / 2147483648.0 - 0.5;
            row.push_back(value);
            target += value * static_cast<double>(1 + j % 3);
        }
        x.push_back(row);
        y.push_back(target);
    }
    Row weights = fit(x, y, 0.5, 400);
    std::printf("ridge");
    for (int i = 0; i < 6; ++i) std::printf(" %.6f", weights[i]);
    std::printf(" %.6f\n", std::accumulate(weights.begin(), weights.end(), 0.0));
}
