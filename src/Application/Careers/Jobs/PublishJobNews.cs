using System.Text.Json;
using AssistantPlatform.Application.Careers.Contracts;
using AssistantPlatform.Domain.Careers;
using MediatR;

namespace AssistantPlatform.Application.Careers.Jobs;

internal sealed class PublishJobNews(ICareersDb db, IMediator mediator, TimeProvider clock)
    : INotificationHandler<JobAdded>,
        INotificationHandler<JobRevised>,
        INotificationHandler<JobMoved>,
        INotificationHandler<JobJudged>,
        INotificationHandler<JobRemoved>
{
    public Task Handle(JobAdded notification, CancellationToken cancellationToken) =>
        PublishAsync(JobHappening.Added, notification.Job, cancellationToken);

    public Task Handle(JobRevised notification, CancellationToken cancellationToken) =>
        PublishAsync(JobHappening.Revised, notification.Job, cancellationToken);

    public Task Handle(JobMoved notification, CancellationToken cancellationToken) =>
        PublishAsync(JobHappening.Moved, notification.Job, cancellationToken, notification.From);

    public Task Handle(JobJudged notification, CancellationToken cancellationToken) =>
        PublishAsync(JobHappening.Judged, notification.Job, cancellationToken);

    public Task Handle(JobRemoved notification, CancellationToken cancellationToken) =>
        PublishAsync(JobHappening.Removed, notification.Job, cancellationToken);

    private async Task PublishAsync(
        JobHappening happening, JobId id, CancellationToken cancellationToken, JobStatus? movedFrom = null)
    {
        // By key, because what raised the event is at hand, and may just be being added.
        if (await db.Jobs.FindAsync([id], cancellationToken) is { } job)
        {
            await mediator.Publish(
                new JobNews(happening, FactsOf(job), clock.GetUtcNow()) { MovedFrom = NameOf(movedFrom) }, cancellationToken);
        }
    }

    private static JobFacts FactsOf(Job job) => new(
        job.Id.Value, job.OwnerId, job.Title, job.Company, job.Url, job.Source, NameOf(job.Status)!, job.Score, job.CreatedAt);

    private static string? NameOf(JobStatus? status) =>
        status is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(status.Value.ToString());
}
