using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.Conversations;

public static class ConversationErrors
{
    public static readonly Error NotFound =
        new("conversations.not_found", ErrorKind.NotFound, "There is no such conversation.");

    public static readonly Error MessageNotFound =
        new("conversations.message_not_found", ErrorKind.NotFound, "There is no such message.");

    public static readonly Error Archived =
        new("conversations.archived", ErrorKind.Conflict, "The conversation is archived. Restore it to go on.");

    public static readonly Error NotAnAnswer =
        new("conversations.not_an_answer", ErrorKind.Conflict, "Only the current answer to a question can be made again.");

    public static readonly Error RequestIdReused =
        new("conversations.request_id_reused", ErrorKind.Conflict, "This clientRequestId was used for a different request.");

    public static readonly Error ApprovalNotFound =
        new("conversations.approval_not_found", ErrorKind.NotFound, "Nobody was asked about such a tool call in this run.");

    public static readonly Error AlreadyDecided =
        new("conversations.already_decided", ErrorKind.Conflict, "This tool call was decided about already.");

    public static readonly Error AlwaysAllowRefused = new(
        "conversations.always_allow_refused",
        ErrorKind.Conflict,
        "There is text from outside in the conversation, so each call is decided about by itself.");

    private static readonly Error InProgress =
        new("conversations.run_in_progress", ErrorKind.Conflict, "The assistant is still answering in this conversation.");

    public static Error RunInProgress(RunId live) =>
        InProgress with { Details = new Dictionary<string, string> { ["runId"] = live.Value.ToString() } };
}
