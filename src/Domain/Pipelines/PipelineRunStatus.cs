namespace AssistantPlatform.Domain.Pipelines;

public enum PipelineRunStatus
{
    Queued,
    Running,
    Completed,
    Failed,
    Cancelled,
    Interrupted,
}
