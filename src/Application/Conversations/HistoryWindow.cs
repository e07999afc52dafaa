using AssistantPlatform.Application.Agents.Contracts;
using AssistantPlatform.Domain.Conversations;

namespace AssistantPlatform.Application.Conversations;

/// <summary>The newest messages of a conversation, as many as a model's context has room for.</summary>
/// <param name="budget">In characters; the newest message is taken whatever its length.</param>
internal sealed class HistoryWindow(int budget)
{
    public const int MaxMessages = 400;

    private readonly List<Said> _newestFirst = [];
    private int _length;

    public int Budget => budget;

    /// <summary>The position of the newest message; 0 when there is none.</summary>
    public int End => _newestFirst is [var newest, ..] ? newest.Position : 0;

    public bool EndsWithQuestion => _newestFirst is [{ Messages: [.., UserTurn] }, ..];

    public long ApproximateBytes { get; private set; }

    /// <summary>Adds the message before the earliest; false when there is no room for it.</summary>
    public bool TryExtend(Said earlier)
    {
        if (_newestFirst.Count == MaxMessages || (_newestFirst.Count > 0 && _length + earlier.Length > budget))
        {
            return false;
        }

        _newestFirst.Add(earlier);
        _length += earlier.Length;
        ApproximateBytes += earlier.ApproximateBytes;
        return true;
    }

    /// <summary>Adds as much of an older window as there is room for.</summary>
    public void Extend(HistoryWindow older)
    {
        foreach (var said in older._newestFirst)
        {
            if (!TryExtend(said))
            {
                return;
            }
        }
    }

    /// <summary>Oldest first. What was cut does not begin with an answer whose question is missing.</summary>
    public IReadOnlyList<AgentMessage> ToHistory()
    {
        var history = new List<AgentMessage>(_newestFirst.Count);
        for (var index = _newestFirst.Count - 1; index >= 0; index--)
        {
            if (history.Count > 0 || _newestFirst[index].Messages is [UserTurn, ..])
            {
                history.AddRange(_newestFirst[index].Messages);
            }
        }

        return history;
    }
}

/// <summary>A stored message as the model reads it.</summary>
internal sealed record Said(int Position, IReadOnlyList<AgentMessage> Messages)
{
    private const int BytesPerMessage = 200;

    public int Length { get; } = Messages.Sum(HistoryMapping.LengthOf);

    public long ApproximateBytes => BytesPerMessage + Length * sizeof(char);

    public static Said From(Message message) =>
        new(message.Position, HistoryMapping.ToAgentMessages(message.Role, message.Parts));
}
