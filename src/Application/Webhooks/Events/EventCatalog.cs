using System.Collections.Frozen;

namespace AssistantPlatform.Application.Webhooks.Events;

/// <summary>Every event there is.</summary>
internal static class EventCatalog
{
    public static readonly EventType UserCreated =
        new("user.created", "Somebody has an account.", typeof(AccountData), IsReserved: true);

    public static readonly EventType UserUpdated =
        new("user.updated", "The name, the role or the access of an account changed.", typeof(AccountData), IsReserved: true);

    public static readonly EventType UserDeleted =
        new("user.deleted", "An account was deleted.", typeof(DeletedAccountData), IsReserved: true);

    public static readonly EventType SessionRevoked =
        new("session.revoked", "A session ended before its time.", typeof(SessionData));

    public static readonly EventType ConversationCreated =
        new("conversation.created", "A conversation was started.", typeof(ConversationData));

    public static readonly EventType ConversationDeleted =
        new("conversation.deleted", "A conversation was deleted.", typeof(DeletedConversationData));

    public static readonly EventType MessageCreated =
        new("message.created", "A question was asked, or an answer is whole.", typeof(MessageData));

    public static readonly EventType RunCompleted =
        new("run.completed", "The assistant has answered.", typeof(RunData));

    public static readonly EventType RunFailed =
        new("run.failed", "The assistant's answer failed or was interrupted.", typeof(RunData));

    public static readonly EventType PipelineRunCompleted =
        new("pipeline_run.completed", "A run of a pipeline is done.", typeof(PipelineRunData));

    public static readonly EventType PipelineRunFailed =
        new("pipeline_run.failed", "A run of a pipeline failed or was interrupted.", typeof(PipelineRunData));

    public static readonly EventType JobCreated =
        new("job.created", "A job was added, by hand or by a program that found it.", typeof(JobData));

    public static readonly EventType JobUpdated =
        new("job.updated", "What is known of a job changed, or a deleted one was restored.", typeof(JobData));

    public static readonly EventType JobStatusChanged =
        new("job.status_changed", "Somebody took a step with a job, or took one back.", typeof(MovedJobData));

    public static readonly EventType JobScored =
        new("job.scored", "It was judged how well a job fits.", typeof(ScoredJobData));

    public static readonly EventType JobDeleted =
        new("job.deleted", "A job was deleted. It can be restored.", typeof(DeletedJobData));

    public static readonly EventType Test =
        new("webhook.test", "Somebody tries the webhook out. It is sent whatever the webhook hears.", typeof(TestData));

    public static readonly IReadOnlyList<EventType> All =
    [
        UserCreated, UserUpdated, UserDeleted, SessionRevoked, ConversationCreated, ConversationDeleted, MessageCreated,
        RunCompleted, RunFailed, PipelineRunCompleted, PipelineRunFailed, JobCreated, JobUpdated, JobStatusChanged, JobScored,
        JobDeleted, Test,
    ];

    private static readonly FrozenDictionary<string, EventType> ByName = All.ToFrozenDictionary(type => type.Name);

    public static EventType? Find(string name) => ByName.GetValueOrDefault(name);
}
