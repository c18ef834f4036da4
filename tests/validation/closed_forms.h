// SPDX-License-Identifier: GPL-3.0-or-later
// What queueing theory says about one lock: the formulas the engine has to agree with.
//
// A lock with one holder is a single server. Everywhere below `lambda` is the rate of requests,
// `mu` the rate of service (the mean hold is S = 1/mu), `rho = lambda / mu` the load offered, and
// a wait runs from request to grant, holding not included. Any unit of time will do as long as it
// is the same everywhere. Waits are those of every request, zero waits included.
//
// Sources: L. Kleinrock, "Queueing Systems", vol. 1, Wiley 1975 [K]; D. Gross et al.,
// "Fundamentals of Queueing Theory", 4th ed., Wiley 2008 [G]; the others where they are used.
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>

namespace lockscope::validation {

// --- One server, nobody gives up -------------------------------------------------------------

/// Mean, second and third moment of a hold time.
struct Moments {
    double first = 0.0;
    double second = 0.0;
    double third = 0.0;
};

[[nodiscard]] inline Moments constant_hold(double mean) {
    return {mean, mean * mean, mean * mean * mean};
}

[[nodiscard]] inline Moments exponential_hold(double mean) {
    return {mean, 2.0 * mean * mean, 6.0 * mean * mean * mean};
}

/// `cv`: coefficient of variation, standard deviation over mean. With g = 1 + cv^2 the n-th moment
/// of a lognormal is mean^n g^(n(n-1)/2).
[[nodiscard]] inline Moments lognormal_hold(double mean, double cv) {
    const double g = 1.0 + cv * cv;
    return {mean, mean * mean * g, mean * mean * mean * g * g * g};
}

/// M/G/1, Pollaczek-Khinchine [K 5.6]: Wq = lambda E[S^2] / (2 (1-rho)), whatever the order of
/// service, as long as it does not look at the hold times. REQUIRES: rho < 1.
[[nodiscard]] inline double mg1_mean_wait(double lambda, const Moments& hold) {
    const double rho = lambda * hold.first;
    assert(rho < 1.0);
    return lambda * hold.second / (2.0 * (1.0 - rho));
}

/// M/M/1 [K 3.2]: rho / (mu - lambda). REQUIRES: lambda < mu.
[[nodiscard]] inline double mm1_mean_wait(double lambda, double mu) {
    assert(lambda < mu);
    return lambda / mu / (mu - lambda);
}

/// M/D/1: rho S / (2 (1-rho)), half of M/M/1.
[[nodiscard]] inline double md1_mean_wait(double lambda, double hold) {
    const double rho = lambda * hold;
    assert(rho < 1.0);
    return rho * hold / (2.0 * (1.0 - rho));
}

/// M/M/1, fifo [K 5.7]: P(W > t) = rho e^{-(mu-lambda) t}.
[[nodiscard]] inline double mm1_wait_exceeds(double lambda, double mu, double t) {
    assert(lambda < mu);
    return lambda / mu * std::exp(-(mu - lambda) * t);
}

/// D/M/1 [K 6.4, the GI/M/1 system with constant intervals]: Wq = sigma S / (1-sigma) where sigma
/// is the root below 1 of sigma = e^{-(1-sigma)/rho}. REQUIRES: lambda < mu.
[[nodiscard]] inline double dm1_mean_wait(double lambda, double mu) {
    assert(lambda < mu);
    double sigma = 0.5;
    for (int i = 0; i < 10'000; ++i) { // a contraction: the slope at the root is below 1
        sigma = std::exp(-(1.0 - sigma) * mu / lambda);
    }
    return sigma / (1.0 - sigma) / mu;
}

// --- The order of service --------------------------------------------------------------------

/// M/G/1, fifo, second moment of the wait (Takacs 1962; [K 5.7] from the transform):
/// E[W^2] = 2 Wq^2 + lambda E[S^3] / (3 (1-rho)).
[[nodiscard]] inline double mg1_wait_square_fifo(double lambda, const Moments& hold) {
    const double wait = mg1_mean_wait(lambda, hold);
    return 2.0 * wait * wait + lambda * hold.third / (3.0 * (1.0 - lambda * hold.first));
}

/// How much larger E[W^2] is than under fifo; the mean wait is the same. L. Takacs, "Delay
/// distributions for one line with Poisson input, general holding times, and various orders of
/// service", Bell System Technical Journal 42 (1963); for exponential holds J. F. C. Kingman,
/// "On queues in which customers are served in random order", Proc. Camb. Phil. Soc. 58 (1962).
[[nodiscard]] inline double wait_square_factor_random(double rho) {
    return 2.0 / (2.0 - rho);
}
[[nodiscard]] inline double wait_square_factor_lifo(double rho) {
    return 1.0 / (1.0 - rho);
}

// --- One server, waiters leave after a fixed time ---------------------------------------------

/// M/M/1 whose waiters leave after waiting exactly `patience`, first come, first served.
///
/// D. Y. Barrer, "Queuing with impatient customers and ordered service", Operations Research 5
/// (1957). By level crossing (P. H. Brill and M. J. M. Posner, Operations Research 25, 1977): the
/// wait V offered to an arrival has an atom pi0 at 0, density pi0 lambda e^{-(mu-lambda) v} up to
/// the patience, and beyond it falls with e^{-mu v} because nobody joins any more. That adds up to
/// 1 for pi0 = (1-rho) / (1 - rho^2 E) with E = e^{-(mu-lambda) patience}; at rho = 1, where both
/// numerator and denominator vanish, pi0 = 1 / (2 + mu patience).
class ImpatientMm1 {
public:
    ImpatientMm1(double lambda, double mu, double patience)
        : lambda_(lambda)
        , mu_(mu)
        , patience_(patience)
        , rho_(lambda / mu) {
        // Near rho = 1 the formulas cancel; their limit is exact there and off by less than the
        // distance elsewhere.
        balanced_ = std::abs(rho_ - 1.0) < 1e-9;
        end_ = std::exp(-(mu - lambda) * patience);
        idle_ = balanced_ ? 1.0 / (2.0 + mu * patience) : (1.0 - rho_) / (1.0 - rho_ * rho_ * end_);
    }

    /// pi0: share of the time in which the lock is free.
    [[nodiscard]] double idle() const { return idle_; }
    [[nodiscard]] double utilisation() const { return 1.0 - idle_; }
    /// Share of the requests that leave without the lock: P(V > patience) = rho E pi0.
    [[nodiscard]] double loss() const { return balanced_ ? idle_ : rho_ * end_ * idle_; }

    /// Over all requests, those that leave included: E[min(V, patience)].
    [[nodiscard]] double mean_wait() const { return mean_wait_past(0.0); }

    /// Waiters, on average, that have waited longer than `mark`: lambda E[(min(V, patience) -
    /// mark)+] by Little's law. REQUIRES: mark <= patience.
    [[nodiscard]] double waiters_past(double mark) const { return lambda_ * mean_wait_past(mark); }

private:
    /// The integral of P(V > v) from `mark` to the patience.
    [[nodiscard]] double mean_wait_past(double mark) const {
        const double rest = patience_ - mark;
        if (balanced_) {
            // P(V <= v) = pi0 (1 + mu v).
            return rest - idle_ * (rest + mu_ * (patience_ * patience_ - mark * mark) / 2.0);
        }
        const double drift = mu_ - lambda_;
        return rest -
               idle_ / (1.0 - rho_) * (rest - rho_ * (std::exp(-drift * mark) - end_) / drift);
    }

    double lambda_;
    double mu_;
    double patience_;
    double rho_;
    bool balanced_;
    double end_;
    double idle_;
};

/// M/D/1 whose waiters leave after exactly `patience`, first come, first served.
///
/// Below the patience the offered wait V has the shape it has without patience, only another
/// factor (A. G. de Kok and H. C. Tijms, "A queueing system with impatient customers", J. Appl.
/// Prob. 22, 1985), and that shape is Erlang's of 1909: P(V <= t) = pi0 H(t) with H(t) =
/// sum_{k=0}^{floor(t/S)} [lambda (kS-t)]^k / k! e^{-lambda (kS-t)}. The load carried, lambda S
/// (1 - loss) = 1 - pi0, closes the system.
class ImpatientMd1 {
public:
    ImpatientMd1(double lambda, double hold, double patience)
        : lambda_(lambda)
        , hold_(hold)
        , patience_(patience) {
        const double shape = shape_at(patience);
        loss_ = 1.0 - shape / (1.0 + lambda * hold * shape);
    }

    [[nodiscard]] double loss() const { return loss_; }
    [[nodiscard]] double utilisation() const { return lambda_ * hold_ * (1.0 - loss_); }

    /// Over all requests: the integral of P(V > t) up to the patience, by Simpson's rule on pieces
    /// that end where H has its kinks, the multiples of the hold.
    [[nodiscard]] double mean_wait() const {
        const double idle = 1.0 - utilisation();
        double area = 0.0;
        for (double from = 0.0; from < patience_; from += hold_) {
            const double to = std::min(from + hold_, patience_);
            constexpr int steps = 64; // even
            const double h = (to - from) / steps;
            for (int i = 0; i <= steps; ++i) {
                // Just inside the piece: at its very end the next term of the sum would begin.
                const double t = std::min(from + h * i, to - 1e-12 * hold_);
                const double weight = i == 0 || i == steps ? 1.0 : i % 2 == 1 ? 4.0 : 2.0;
                area += weight * h / 3.0 * shape_at(t);
            }
        }
        return patience_ - idle * area;
    }

private:
    /// H(t). Its terms alternate in sign and grow with lambda t: good to about 1e-9 up to
    /// lambda t = 20, enough for what is tested here.
    [[nodiscard]] double shape_at(double t) const {
        double sum = 0.0;
        for (int k = 0; k <= static_cast<int>(std::floor(t / hold_)); ++k) {
            const double x = lambda_ * (k * hold_ - t);
            double term = std::exp(-x);
            for (int i = 1; i <= k; ++i) {
                term *= x / i;
            }
            sum += term;
        }
        return sum;
    }

    double lambda_;
    double hold_;
    double patience_;
    double loss_ = 0.0;
};

// --- A fixed population, several servers ------------------------------------------------------

/// The closed system M/M/1//N ("machine repairman") [K 3.8]: `population` clients think for a time
/// of mean 1/nu, then queue for the one server. p_n is proportional to N!/(N-n)! (nu/mu)^n.
class ClosedMm1 {
public:
    ClosedMm1(int population, double nu, double mu)
        : population_(population)
        , nu_(nu)
        , mu_(mu) {
        double weight = 1.0;
        double total = 1.0;
        for (int n = 1; n <= population; ++n) {
            weight *= (population - n + 1) * nu / mu;
            total += weight;
        }
        idle_ = 1.0 / total;
    }

    [[nodiscard]] double utilisation() const { return 1.0 - idle_; }
    [[nodiscard]] double throughput() const { return mu_ * (1.0 - idle_); }
    /// A cycle lasts N / X and consists of thinking, waiting and holding.
    [[nodiscard]] double mean_wait() const {
        return population_ / throughput() - 1.0 / nu_ - 1.0 / mu_;
    }

private:
    int population_;
    double nu_;
    double mu_;
    double idle_;
};

/// M/M/c, Erlang C [G 2.3]: the mean wait for one of `servers` servers. With a = lambda/mu,
/// A = (a^c / c!) c/(c-a) and C = A / (sum_{k<c} a^k/k! + A), Wq = C / (c mu - lambda).
/// REQUIRES: lambda < servers * mu.
[[nodiscard]] inline double mmc_mean_wait(double lambda, double mu, int servers) {
    assert(lambda < servers * mu);
    const double a = lambda / mu;
    double term = 1.0;
    double sum = 0.0;
    for (int k = 0; k < servers; ++k) {
        sum += term;
        term *= a / (k + 1);
    }
    const double all_busy = term * servers / (servers - a);
    return all_busy / (sum + all_busy) / (servers * mu - lambda);
}

/// M/M/c: Erlang C, the share of those who have to wait (A. K. Erlang 1917), and their mean wait.
class ErlangC {
public:
    ErlangC(double lambda, double mu, int servers) {
        const double a = lambda / mu;
        const double c = servers;
        double term = 1.0; // a^k / k!
        double sum = 0.0;
        for (int k = 0; k < servers; ++k) {
            sum += term;
            term *= a / (k + 1);
        }
        const double all_busy = term * c / (c - a);
        waits_ = all_busy / (sum + all_busy);
        mean_wait_ = waits_ / (c * mu - lambda);
    }
    [[nodiscard]] double waits() const { return waits_; }
    /// Of all, those included who need not wait.
    [[nodiscard]] double mean_wait() const { return mean_wait_; }

private:
    double waits_ = 0.0;
    double mean_wait_ = 0.0;
};

/// M/M/1/K: the share of arrivals that find K there already.
[[nodiscard]] inline double mm1k_blocked(double rho, int k) {
    return rho == 1.0 ? 1.0 / (k + 1)
                      : (1.0 - rho) * std::pow(rho, k) / (1.0 - std::pow(rho, k + 1));
}

/// M/M/1 with retrials: who finds the server busy comes again after exponential times, each at the
/// rate theta (linear retrial). Mean number of those who will come again (Falin and Templeton
/// 1997).
[[nodiscard]] inline double retrial_orbit(double lambda, double mu, double theta) {
    const double rho = lambda / mu;
    return rho * (rho + lambda / theta) / (1.0 - rho);
}

/// M[X]/M/1, customers of a batch served one by one: mean number in the station. `records_per_s`
/// counts customers, not batches.
[[nodiscard]] inline double batch_arrivals_in_station(double rho, const Moments& batch) {
    return rho * (1.0 + batch.second / batch.first) / (2.0 * (1.0 - rho));
}

/// Most records that one account commits in a second, with so much fixed time for a transaction
/// and so much for each of its records.
[[nodiscard]] inline double batch_ceiling_per_s(double fixed_s, double per_record_s, double batch) {
    return batch / (fixed_s + per_record_s * batch);
}

} // namespace lockscope::validation
