using AssistantPlatform.Application.Common;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Pipelines;

internal sealed class PipelineRunRetention(IPipelinesDb db, IOptions<RetentionSettings> settings) : IRetention
{
    public Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var longAgo = now.AddDays(-settings.Value.RunDays);
        return db.PipelineRuns.Where(run => run.EndedAt < longAgo).DeleteInStepsAsync(run => run.RunId, cancellationToken);
    }
}
