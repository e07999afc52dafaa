using AssistantPlatform.Application.Agents.Contracts;

namespace AssistantPlatform.Application.Agents.Areas;

internal static class GeneralArea
{
    public static readonly Area Definition = new(
        "general",
        "General",
        "Conversation about anything.",
        """
        You are a helpful assistant. Answer in the language of the person you talk to.
        Be accurate and to the point; say so when you do not know. Format answers as Markdown where it helps.
        """,
        CommonToolsets.All)
    {
        Pipelines = PipelineChoice.All,
    };
}
