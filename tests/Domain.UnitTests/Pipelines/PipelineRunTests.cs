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

        Assert.That(run.IsNews(hasOutputToRead: false), Is.EqualTo(isNews));
    }

    [TestCase(PipelineSource.Schedule, PipelineRunStatus.Completed, true)]
    [TestCase(PipelineSource.Schedule, PipelineRunStatus.Cancelled, false)]
    [TestCase(PipelineSource.Api, PipelineRunStatus.Completed, false)]
    [TestCase(PipelineSource.Webhook, PipelineRunStatus.Completed, false)]
    [TestCase(PipelineSource.Agent, PipelineRunStatus.Completed, false)]
    public void Is_news_when_a_schedule_had_made_what_is_to_be_read(
        PipelineSource source, PipelineRunStatus status, bool isNews)
    {
        var run = PipelineRun.Queue(TypedId.New<UserId>(), "conversation_digest", source, "{}", Start);

        run.End(status, Start.AddSeconds(1));

        Assert.That(run.IsNews(hasOutputToRead: true), Is.EqualTo(isNews));
    }
}
