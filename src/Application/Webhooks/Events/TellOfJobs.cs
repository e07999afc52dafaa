using AssistantPlatform.Application.Careers.Contracts;
using AssistantPlatform.Application.Webhooks.Delivery;
using MediatR;

namespace AssistantPlatform.Application.Webhooks.Events;

internal sealed class TellOfJobs(WebhookEvents events) : INotificationHandler<JobNews>
{
    public Task Handle(JobNews notification, CancellationToken cancellationToken)
    {
        var (type, data) = ToldOf(notification);
        return events.TellAsync(notification.Job.Owner, type, data, notification.At, cancellationToken);
    }

    private static (EventType Type, object Data) ToldOf(JobNews news) => news.Happening switch
    {
        JobHappening.Added => (EventCatalog.JobCreated, DataOf(news.Job)),
        JobHappening.Revised => (EventCatalog.JobUpdated, DataOf(news.Job)),
        JobHappening.Moved => (EventCatalog.JobStatusChanged, new MovedJobData(
            news.Job.Id, news.Job.Title, news.Job.Company, news.MovedFrom!, news.Job.Status)),
        JobHappening.Judged => (EventCatalog.JobScored, new ScoredJobData(
            news.Job.Id, news.Job.Title, news.Job.Company, news.Job.Score!.Value)),
        JobHappening.Removed => (EventCatalog.JobDeleted, new DeletedJobData(news.Job.Id)),
        _ => throw new InvalidOperationException($"Nobody is told of {news.Happening}."),
    };

    private static JobData DataOf(JobFacts job) => new(
        job.Id, job.Title, job.Company, job.Url, job.Source, job.Status, job.Score, job.CreatedAt);
}
