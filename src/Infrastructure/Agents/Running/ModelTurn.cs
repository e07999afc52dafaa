using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using AssistantPlatform.Application.Agents;
using AssistantPlatform.Application.Agents.Contracts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Agents.Running;

/// <summary>Streams one answer of the model, and knows afterwards how it ended.</summary>
internal sealed partial class ModelTurn : IAsyncDisposable
{
    private readonly AgentSetup _setup;
    private readonly IReadOnlyList<ChatMessage> _messages;
    private readonly long _maxCharacters;
    private readonly CancellationToken _cancel;
    private readonly CancellationTokenSource _timeLimit;
    private readonly CancellationTokenSource _either;
    private readonly IAsyncEnumerator<ChatResponseUpdate> _updates;
    private readonly Activity? _span;
    private readonly long _started;
    private readonly StringBuilder _text = new();
    private UsageDetails? _counted;
    private TimeSpan? _timeToFirstText;
    private TokenCount? _usage;

    public ModelTurn(
        AgentSetup setup,
        IReadOnlyList<ChatMessage> messages,
        ChatOptions options,
        TimeSpan timeLeft,
        long tokensLeft,
        CancellationToken cancel)
    {
        (_setup, _messages, _cancel) = (setup, messages, cancel);
        _maxCharacters = TokenCount.ToCharacters(tokensLeft);
        _timeLimit = new CancellationTokenSource(timeLeft, setup.Clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _timeLimit.Token);
        _span = GenAiSpans.StartChat(setup.Model, setup.Span);
        _started = setup.Clock.GetTimestamp();
        _updates = setup.Client.GetStreamingResponseAsync(messages, options, _either.Token).GetAsyncEnumerator(_either.Token);
    }

    /// <summary>What the last read brought.</summary>
    public string Delta { get; private set; } = "";

    public string Text => _text.ToString();

    public bool IsEmpty => _text.Length == 0 && Calls.Count == 0;

    public List<FunctionCallContent> Calls { get; } = [];

    public ChatFinishReason FinishReason { get; private set; } = ChatFinishReason.Stop;

    public ModelException? Failure { get; private set; }

    /// <summary>The limit that cut the answer off.</summary>
    public AgentNoticed? CutOff { get; private set; }

    /// <summary>Counted once, when the turn is over.</summary>
    public TokenCount Usage => _usage ??= TokenCount.Of(_counted, _messages, _text.Length + Calls.Sum(TokenCount.CharactersOf));

    /// <summary>False when the turn is over; throws only when the person cancelled.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> ReadAsync()
    {
        try
        {
            while (CutOff is null && await _updates.MoveNextAsync())
            {
                if (Take(_updates.Current))
                {
                    return true;
                }
            }
        }
        catch (OperationCanceledException) when (!_cancel.IsCancellationRequested)
        {
            CutOff = LimitNotices.Time;
        }
        catch (ModelException failure)
        {
            Failure = failure;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            LogUnexpected(_setup.Logger, bug, _setup.Model.Id);
            Failure = new ModelException(AgentErrors.ModelFailed, bug);
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await _updates.DisposeAsync();
        _either.Dispose();
        _timeLimit.Dispose();
        GenAiSpans.EndChat(_span, _setup.Model, new ChatOutcome(
            Usage, FinishReason.Value, Failure?.Error.Code, _setup.Clock.GetElapsedTime(_started), _timeToFirstText));
        _span?.Dispose();
    }

    private bool Take(ChatResponseUpdate update)
    {
        FinishReason = update.FinishReason ?? FinishReason;
        Delta = update.Text;
        if (Delta.Length > 0)
        {
            _timeToFirstText ??= _setup.Clock.GetElapsedTime(_started);
            _text.Append(Delta);
            CutOff = _text.Length > _maxCharacters ? LimitNotices.Tokens : null;
            return true;
        }

        foreach (var content in update.Contents)
        {
            TakeContent(content);
        }

        return false;
    }

    private void TakeContent(AIContent content)
    {
        if (content is FunctionCallContent call)
        {
            Calls.Add(call);
        }
        else if (content is UsageContent usage)
        {
            _counted = usage.Details;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The client of model {Model} threw")]
    private static partial void LogUnexpected(ILogger logger, Exception exception, string model);
}
