namespace AssistantPlatform.Domain.Runs;

public enum RunKind
{
    Agent,
    Pipeline,
}
