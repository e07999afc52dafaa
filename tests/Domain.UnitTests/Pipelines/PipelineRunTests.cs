using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Domain.UnitTests.Pipelines;

internal sealed class PipelineRunTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    [TestCase(PipelineSource.Api, PipelineRunStatus.Completed, 9, false)]
    [TestCase(PipelineSource.Api, PipelineRunStatus.Completed, 10, true)]
    [TestCase(PipelineSource.Api, PipelineRunStatus.Failed, 1, false)]
    [TestCase(PipelineSource.Api, PipelineRunStatus.Interrupted, 60, true)]
    [TestCase(PipelineSource.Api, PipelineRunStatus.Cancelled, 60, false)]
    [TestCase(PipelineSource.Schedule, PipelineRunStatus.Completed, 60, false)]
    [TestCase(PipelineSource.Schedule, PipelineRunStatus.Failed, 1, true)]
    [TestCase(PipelineSource.Webhook, PipelineRunStatus.Failed, 1, true)]
    [TestCase(PipelineSource.Agent, PipelineRunStatus.Failed, 60, false)]
    public void Is_news_when_it_took_long_or_went_wrong_unseen(
        PipelineSource source, PipelineRunStatus status, int seconds, bool isNews)
    {
        var run = PipelineRun.Queue(TypedId.New<UserId>(), "echo", source, "{}", Start);

        run.End(status, Start.AddSeconds(seconds));

        Assert.That(run.IsNews(), Is.EqualTo(isNews));
    }
}
