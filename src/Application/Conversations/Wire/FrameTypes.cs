namespace AssistantPlatform.Application.Conversations.Wire;

/// <summary>The names of the events of an agent run. They are the wire contract: never rename them.</summary>
public static class FrameTypes
{
    public const string ConversationCreated = "conversation_created";
    public const string RunStarted = "run_started";
    public const string ModelRequestStart = "model_request_start";
    public const string TextDelta = "text_delta";
    public const string ToolCall = "tool_call";
    public const string ToolProgress = "tool_progress";
    public const string ToolResult = "tool_result";
    public const string RunStatus = "run_status";
    public const string Usage = "usage";
    public const string Notice = "notice";
    public const string Snapshot = "snapshot";
    public const string FinalResult = "final_result";
    public const string Error = "error";
    public const string RunCancelled = "run_cancelled";
    public const string RunInterrupted = "run_interrupted";
}
