using AssistantPlatform.Application.Common;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Runs;

internal sealed class RunRetention(IRunsDb db, IOptions<RetentionSettings> settings) : IRetention
{
    public Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var longAgo = now.AddDays(-settings.Value.RunDays);
        return db.Runs.Where(run => run.EndedAt < longAgo).DeleteInStepsAsync(run => run.Id, cancellationToken);
    }
}
