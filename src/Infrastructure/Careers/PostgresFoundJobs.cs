using AssistantPlatform.Application.Careers.Jobs;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Infrastructure.Careers;

internal sealed class PostgresFoundJobs(AppDbContext db, TimeProvider clock) : IFoundJobs
{
    public IQueryable<Job> Of(UserId owner, JobFilter filter, bool isResemblance = false)
    {
        var conditions = JobConditions.Of(owner, filter, isResemblance, clock.GetUtcNow());
        var sql = $"SELECT *, xmin FROM careers.jobs WHERE {conditions.Sql}";
        return db.Jobs.FromSqlRaw(sql, conditions.Parameters);
    }
}
