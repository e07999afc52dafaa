using AssistantPlatform.Application.Identity.Contracts;
using AssistantPlatform.Domain.Pipelines;

namespace AssistantPlatform.Application.Pipelines;

/// <summary>What a person is told of the end of a run.</summary>
internal sealed class PipelineNotices(INotifications notifications, PipelineCatalog catalog)
{
    public void TellOf(PipelineRun run)
    {
        var pipeline = catalog.Find(run.Pipeline)?.Definition;
        if (run.IsNews(pipeline is { HasOutputToRead: true }))
        {
            notifications.Give(run.OwnerId, NoticeOf(run, pipeline?.Title ?? run.Pipeline));
        }
    }

    private static Notice NoticeOf(PipelineRun run, string title)
    {
        var link = $"/pipelines/runs/{run.RunId.Value}";
        return run.Status == PipelineRunStatus.Completed
            ? new Notice("pipelines.run_completed", $"{title} is done", "Its output is waiting for you.", link)
            : new Notice(
                "pipelines.run_failed", $"{title} has failed", run.ErrorMessage ?? PipelineErrors.Crashed.Message, link);
    }
}
