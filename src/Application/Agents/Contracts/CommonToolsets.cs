using AssistantPlatform.Application.Agents.Tools;

namespace AssistantPlatform.Application.Agents.Contracts;

/// <summary>What agents of every area can use.</summary>
public static class CommonToolsets
{
    public static readonly IReadOnlyList<Type> All = [typeof(ClockTools), typeof(PipelineTools)];
}
