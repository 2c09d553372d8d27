// Primes below a limit: a vector of flags, loops with steps.
#include <cstdint>
#include <cstdio>
#include <vector>

static std::vector<unsigned char> sieve(std::int64_t limit) {
    std::vector<unsigned char> prime(limit + 1, 1);
    prime[0] = prime[1] = 0;
    for (std::int64_t i = 2; i * i <= limit; ++i) {
        if (!prime[i]) continue;
        for (std::int64_t j = i * i; j <= limit; j += i) prime[j] = 0;
    }
    return prime;
}

int main() {
    auto prime = sieve(30000000);
    std::int64_t count = 0, total = 0;
    for (std::size_t i = 0; i < prime.size(); ++i) {
        if (prime[i]) {
            ++count;
            total += static_cast<std::int64_t>(i);
        }
    }
    std::printf("sieve %lld %lld\n", static_cast<long long>(count), static_cast<long long>(total));
}
