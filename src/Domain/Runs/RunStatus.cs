namespace AssistantPlatform.Domain.Runs;

public enum RunStatus
{
    Queued,
    Running,
    RequiresAction,
    Completed,
    Failed,
    Cancelled,
    Interrupted,
}
