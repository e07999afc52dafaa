using AssistantPlatform.Application.Common;
using AssistantPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Work;

internal sealed class WorkRetention(AppDbContext db, IOptions<RetentionSettings> settings) : IRetention
{
    public Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var longAgo = now.AddDays(-settings.Value.GivenUpWorkDays);
        return db.WorkItems.Where(item => item.GivenUpAt < longAgo).ExecuteDeleteAsync(cancellationToken);
    }
}
