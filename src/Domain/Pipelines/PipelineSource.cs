namespace AssistantPlatform.Domain.Pipelines;

/// <summary>The door through which a pipeline was started.</summary>
public enum PipelineSource
{
    Api,
    Agent,
    Schedule,
    Webhook,
    Mcp,
}
