using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using AssistantPlatform.Domain.Runs;

namespace AssistantPlatform.Domain.Conversations;

/// <summary>A thread between one person and the assistant. At most one run answers in it at a time.</summary>
public sealed class Conversation : AggregateRoot
{
    public const int TitleMaxLength = 200;
    public const int AreaMaxLength = 50;
    public const string Untitled = "New conversation";

    private const int DerivedTitleLength = 60;

    private Conversation()
    {
    }

    public ConversationId Id { get; private init; }

    public UserId OwnerId { get; private init; }

    public string Title { get; private set; } = Untitled;

    public string Area { get; private init; } = "";

    public bool Pinned { get; private set; }

    public bool Archived { get; private set; }

    /// <summary>The run that is answering now; the claim on it is taken in the transaction that starts it.</summary>
    public RunId? ActiveRunId { get; private set; }

    /// <summary>What its person agreed to for as long as the conversation lasts.</summary>
    public IReadOnlyList<string> Grants { get; private set; } = [];

    /// <summary>The position of the last message.</summary>
    public int LastPosition { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When something was last said; lists are sorted by it.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Changes with every change of the row; the concurrency token.</summary>
    public uint Version { get; private set; }

    public static Conversation Start(UserId owner, string area, string? title, DateTimeOffset now)
    {
        var conversation = new Conversation
        {
            Id = TypedId.New<ConversationId>(),
            OwnerId = owner,
            Area = area,
            Title = title ?? Untitled,
            CreatedAt = now,
            UpdatedAt = now,
        };
        conversation.Raise(new ConversationOpened(conversation.Id));
        return conversation;
    }

    /// <summary>Adds what the person said and the claim of the run that will answer it.</summary>
    public Result<Exchange> Ask(string text, RunId run, string model, DateTimeOffset now)
    {
        if (BeginReply(run, now) is { Error: { } refusal })
        {
            return refusal;
        }

        if (Title == Untitled)
        {
            Title = TitleFrom(text);
        }

        var question = Message.FromPerson(Id, ++LastPosition, text, now);
        Raise(new QuestionAsked(question.Id, Id, OwnerId, run, now));
        return new Exchange(question, Message.BeginReply(Id, ++LastPosition, question.Id, run, model, now));
    }

    /// <summary>Answers the last question again; the earlier answer is superseded, not deleted.</summary>
    public Result<Message> AskAgain(Message earlierAnswer, RunId run, string model, DateTimeOffset now)
    {
        if (earlierAnswer.ReplyToId is not { } question || earlierAnswer.Position != LastPosition)
        {
            return ConversationErrors.NotAnAnswer;
        }

        if (BeginReply(run, now) is { Error: { } refusal })
        {
            return refusal;
        }

        earlierAnswer.Supersede(now);
        return Message.BeginReply(Id, ++LastPosition, question, run, model, now);
    }

    /// <summary>Frees the conversation for the next question, unless another run has it meanwhile.</summary>
    public void EndReply(RunId run, DateTimeOffset now)
    {
        if (ActiveRunId == run)
        {
            ActiveRunId = null;
            UpdatedAt = now;
        }
    }

    /// <summary>Calls of this kind are not asked about any more.</summary>
    public void Allow(string grant) => Grants = [.. Grants.Union([grant])];

    /// <summary>Calls of this kind are asked about again.</summary>
    public void Revoke(string grant) => Grants = [.. Grants.Except([grant])];

    public void Rename(string title) => Title = title;

    public void Pin(bool pinned) => Pinned = pinned;

    public void Archive(bool archived) => Archived = archived;

    /// <summary>It is being deleted, with all that was said in it.</summary>
    public void Leave(DateTimeOffset now) => Raise(new ConversationRemoved(Id, OwnerId, now));

    private Result<Done> BeginReply(RunId run, DateTimeOffset now)
    {
        if (Archived)
        {
            return ConversationErrors.Archived;
        }

        if (ActiveRunId is { } live)
        {
            return ConversationErrors.RunInProgress(live);
        }

        ActiveRunId = run;
        UpdatedAt = now;
        return Result.Ok();
    }

    private static string TitleFrom(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= DerivedTitleLength)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', DerivedTitleLength);
        cut = cut > 0 ? cut : DerivedTitleLength - (char.IsHighSurrogate(line[DerivedTitleLength - 1]) ? 1 : 0);
        return line[..cut] + "…";
    }
}

/// <summary>A question and the answer that is to come.</summary>
public sealed record Exchange(Message Question, Message Answer);
