// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/linearprogram.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMutex>

#include <algorithm>
#include <cmath>
#include <csetjmp>
#include <cstring>

#include <glpk.h>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct SolverText
{
    Q_DECLARE_TR_FUNCTIONS(Solver)
};

enum class Ended { Solved, Infeasible, Unbounded, OutOfTime, Cancelled, Broken };

/// How long the solver works before it looks whether it is still wanted.
constexpr int sliceMilliseconds = 100;

/// GLPK 5.0 keeps its environment (hooks, memory, messages) in thread-local storage where it was built with
/// it, as Debian's is: glp_config("TLS") says "_Thread_local". Elsewhere it may be one for the whole process,
/// and two large problems at once gain nothing on few cores: one at a time in any case.
QMutex &solverMutex()
{
    static QMutex mutex;
    return mutex;
}

int boundsKind(double lower, double upper)
{
    if (std::isinf(lower))
        return std::isinf(upper) ? GLP_FR : GLP_UP;
    if (std::isinf(upper))
        return GLP_LO;
    return lower < upper ? GLP_DB : GLP_FX;
}

Ended endOf(int status)
{
    switch (status) {
    case GLP_OPT:
        return Ended::Solved;
    case GLP_NOFEAS:
        return Ended::Infeasible;
    case GLP_UNBND:
        return Ended::Unbounded;
    default:
        return Ended::Broken;
    }
}

double finite(double bound)
{
    return std::isinf(bound) ? 0 : bound;
}

Error failure(Ended ended, const char *said)
{
    switch (ended) {
    case Ended::Infeasible:
        return {Error::Code::Invalid, SolverText::tr("No solution keeps all the bounds.")};
    case Ended::Unbounded:
        return {Error::Code::Invalid,
                SolverText::tr("There is no cheapest solution: cost falls without end.")};
    case Ended::OutOfTime:
        return {Error::Code::Failed, SolverText::tr("The best solution was not found in the time given.")};
    case Ended::Cancelled:
        return {Error::Code::Cancelled, SolverText::tr("The search was cancelled.")};
    case Ended::Solved:
    case Ended::Broken:
        break;
    }
    return {Error::Code::Failed, SolverText::tr("The solver gave up on this problem."),
            QString::fromUtf8(said).simplified()};
}

} // namespace

/// What the solver works on. GLPK's error hook leaves it with longjmp(), which runs no destructors:
/// everything between run() and the solver holds plain values only.
struct LinearProgram::Job
{
    const LinearProgram *program = nullptr;
    const SolveLimits *limits = nullptr;
    const QElapsedTimer *timer = nullptr;
    double *columns = nullptr; ///< results, allocated by the caller
    double *duals = nullptr;
    double objective = 0;
    Ended ended = Ended::Broken;
    glp_prob *problem = nullptr;
    char said[400] = {}; ///< what GLPK last said
    jmp_buf back = {};

    [[nodiscard]] qint64 left() const { return limits->milliseconds - timer->elapsed(); }
    /// Whether to stop, and why.
    [[nodiscard]] bool mustStop()
    {
        if (limits->cancelled && limits->cancelled())
            ended = Ended::Cancelled;
        else if (left() <= 0)
            ended = Ended::OutOfTime;
        else
            return false;
        return true;
    }
    /// Keeps what GLPK would print, and nothing reaches the terminal.
    static int listen(void *job, const char *text)
    {
        char *said = static_cast<Job *>(job)->said;
        const size_t used = std::strlen(said);
        std::strncat(said, text, sizeof(Job::said) - 1 - used);
        return 1;
    }
    /// GLPK cannot go on: its state is undefined, so all of it is freed, as its manual asks.
    static void leave(void *job)
    {
        glp_free_env();
        std::longjmp(static_cast<Job *>(job)->back, 1);
    }
};

int LinearProgram::addRow(double lower, double upper)
{
    m_rows.push_back({lower, upper});
    return static_cast<int>(m_rows.size()) - 1;
}

int LinearProgram::addColumn(double cost, double lower, double upper)
{
    m_columns.push_back({cost, lower, upper});
    return static_cast<int>(m_columns.size()) - 1;
}

void LinearProgram::set(int row, int column, double weight)
{
    m_weights.rows.push_back(row + 1);
    m_weights.columns.push_back(column + 1);
    m_weights.values.push_back(weight);
}

bool LinearProgram::isFinite() const
{
    const auto orderly = [](double lower, double upper) {
        return lower <= upper && lower < infinity && upper > -infinity; // not a number compares false
    };
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [&](const Row &row) { return orderly(row.lower, row.upper); })
        && std::all_of(m_columns.begin(), m_columns.end(),
                       [&](const Column &column) {
                           return std::isfinite(column.cost) && orderly(column.lower, column.upper);
                       })
        && std::all_of(m_weights.values.begin(), m_weights.values.end(),
                       [](double value) { return std::isfinite(value); });
}

void LinearProgram::load(Job *job)
{
    const LinearProgram &program = *job->program;
    glp_prob *problem = glp_create_prob();
    job->problem = problem;
    glp_set_obj_dir(problem, GLP_MIN);
    if (!program.m_rows.empty())
        glp_add_rows(problem, static_cast<int>(program.m_rows.size()));
    int number = 0;
    for (const Row &row : program.m_rows) {
        glp_set_row_bnds(problem, ++number, boundsKind(row.lower, row.upper), finite(row.lower),
                         finite(row.upper));
    }
    if (!program.m_columns.empty())
        glp_add_cols(problem, static_cast<int>(program.m_columns.size()));
    number = 0;
    for (const Column &column : program.m_columns) {
        glp_set_col_bnds(problem, ++number, boundsKind(column.lower, column.upper), finite(column.lower),
                         finite(column.upper));
        glp_set_obj_coef(problem, number, column.cost);
    }
    glp_load_matrix(problem, static_cast<int>(program.m_weights.values.size()) - 1,
                    program.m_weights.rows.data(), program.m_weights.columns.data(),
                    program.m_weights.values.data());
}

/// In slices, each from the basis that the one before it left. The long-step ratio test passes many columns
/// with two bounds in one step (36 months of 2,000 segments: 0.14 s in place of 43 s); where it fails, the
/// usual one begins anew.
void LinearProgram::improve(Job *job)
{
    glp_smcp settings;
    glp_init_smcp(&settings);
    settings.msg_lev = GLP_MSG_OFF;
    settings.meth = GLP_DUALP;
    settings.r_test = GLP_RT_FLIP;
    settings.tol_bnd = 1e-9;
    settings.tol_dj = 1e-9;
    while (!job->mustStop()) {
        const qint64 slice = std::clamp<qint64>(job->left(), 1, sliceMilliseconds);
        settings.tm_lim = static_cast<int>(slice);
        const int code = glp_simplex(job->problem, &settings);
        if (code == 0)
            job->ended = endOf(glp_get_status(job->problem));
        if (code == 0 && job->ended != Ended::Broken)
            return;
        if (code == GLP_ETMLIM)
            continue;
        if (settings.r_test == GLP_RT_HAR)
            return;
        settings.r_test = GLP_RT_HAR;
        glp_std_basis(job->problem);
    }
}

void LinearProgram::solve(Job *job)
{
    glp_error_hook(&Job::leave, job);
    glp_term_hook(&Job::listen, job);
    load(job);
    improve(job);
    if (job->ended == Ended::Solved) {
        job->objective = glp_get_obj_val(job->problem);
        for (int i = 0; i < glp_get_num_cols(job->problem); ++i)
            job->columns[i] = glp_get_col_prim(job->problem, i + 1);
        for (int i = 0; i < glp_get_num_rows(job->problem); ++i)
            job->duals[i] = glp_get_row_dual(job->problem, i + 1);
    }
    glp_free_env(); // problem and hooks with it: a worker's thread may end without another word to GLPK
}

void LinearProgram::run(Job *job)
{
    if (setjmp(job->back) == 0)
        solve(job);
    else
        job->ended = Ended::Broken;
}

/// Weak duality: what the rows' prices and the columns' bounds cost at least.
double LinearProgram::bound(std::vector<double> duals) const
{
    std::vector<double> reduced;
    reduced.reserve(m_columns.size());
    for (const Column &column : m_columns)
        reduced.push_back(column.cost);
    double sum = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const double limit = duals[i] > 0 ? m_rows[i].lower : m_rows[i].upper;
        if (std::isinf(limit))
            duals[i] = 0;
        else
            sum += duals[i] * limit;
    }
    for (size_t i = 1; i < m_weights.values.size(); ++i) {
        reduced[static_cast<size_t>(m_weights.columns[i] - 1)] -=
            m_weights.values[i] * duals[static_cast<size_t>(m_weights.rows[i] - 1)];
    }
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const double limit = reduced[i] > 0 ? m_columns[i].lower : m_columns[i].upper;
        if (!std::isinf(limit))
            sum += reduced[i] * limit;
        else if (std::abs(reduced[i]) > 1e-9 * (1 + std::abs(m_columns[i].cost)))
            return -infinity;
    }
    return sum;
}

Result<LinearProgram::Solution> LinearProgram::minimise(const SolveLimits &limits) const
{
    if (!isFinite())
        return Error {Error::Code::Invalid,
                      SolverText::tr("A number of the problem is not finite, or its bounds cross.")};
    QElapsedTimer timer;
    timer.start();
    std::vector<double> duals(m_rows.size());
    Solution solution;
    solution.columns.resize(static_cast<qsizetype>(m_columns.size()));
    Job job;
    job.program = this;
    job.limits = &limits;
    job.timer = &timer;
    job.columns = solution.columns.data();
    job.duals = duals.data();
    do {
        if (job.mustStop())
            return failure(job.ended, job.said);
    } while (!solverMutex().tryLock(sliceMilliseconds));
    job.ended = Ended::Broken;
    run(&job);
    solverMutex().unlock();
    if (job.ended != Ended::Solved)
        return failure(job.ended, job.said);
    solution.objective = job.objective;
    solution.bound = bound(std::move(duals));
    return solution;
}

} // namespace stratoplan
