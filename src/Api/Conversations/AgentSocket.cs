using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using AssistantPlatform.Api.Common;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Conversations;
using AssistantPlatform.Application.Runs;
using AssistantPlatform.Application.Runs.Contracts;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Api.Conversations;

/// <summary>One person's socket: takes frames, sends what they ask for and the events of the runs they follow.</summary>
internal sealed partial class AgentSocket(
    SocketFrames frames, ICurrentUser user, string? area, IScopedSender sender, IRunFollower follower, ILogger logger)
{
    private const int AccessEndedStatus = 4401;
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly RunSubscriptions _subscriptions = new(frames, follower);

    public async Task ServeAsync(ConnectionLifetime lifetime)
    {
        try
        {
            while (await frames.ReceiveAsync(lifetime.Token) is { } frame)
            {
                await AnswerAsync(frame, lifetime.Token);
            }

            await CloseAsync((int)WebSocketCloseStatus.NormalClosure, "bye");
        }
        catch (OperationCanceledException) when (lifetime.Token.IsCancellationRequested)
        {
            await (lifetime.AccessEnded.IsCancellationRequested
                ? CloseAsync(AccessEndedStatus, "access ended")
                : CloseAsync((int)WebSocketCloseStatus.EndpointUnavailable, "the server stops"));
        }
        catch (WebSocketException)
        {
            // The client vanished. Its runs go on.
        }
        finally
        {
            await _subscriptions.EndAllAsync();
        }
    }

    private async Task AnswerAsync(ReceivedFrame received, CancellationToken cancellationToken)
    {
        var frame = received is { IsText: true, IsTooLarge: false } ? ClientFrame.Parse(received.Content.Span) : null;
        var refusal = received.IsTooLarge ? SocketErrors.FrameTooLarge : SocketErrors.FrameMalformed;
        try
        {
            var error = frame is null ? refusal : await HandleAsync(frame, cancellationToken);
            if (error is not null)
            {
                await SendErrorAsync(error, frame, cancellationToken);
            }
        }
        catch (Exception away) when (away is not WebSocketException && DatabaseFailure.IsPassing(away))
        {
            await SendErrorAsync(CommonErrors.DatabaseAway, frame, cancellationToken);
        }
        catch (Exception bug) when (bug is not OperationCanceledException and not WebSocketException)
        {
            LogFailed(bug, frame?.Type);
            await SendErrorAsync(SocketErrors.Unexpected, frame, cancellationToken);
        }
    }

    /// <summary>Null when the frame was accepted.</summary>
    private async Task<Error?> HandleAsync(ClientFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Type)
        {
            case "send_message":
                return await SendMessageAsync(frame, cancellationToken);
            case "subscribe" when frame.RunId is { } run:
                return await SubscribeAsync(run, frame.After ?? 0, cancellationToken);
            case "cancel" when frame.RunId is { } run:
                return (await sender.SendAsync(new CancelRun(run), user, cancellationToken)).Error;
            case "approve" when frame is { RunId: { } run, ToolCallId: { } call, Decision: { } decision }:
                return (await sender.SendAsync(
                    new DecideToolCall(run, call, decision, frame.Arguments, frame.AlwaysAllow), user, cancellationToken)).Error;
            case "ping":
                await SendAsync(new PongFrame("pong"), SocketJson.Default.PongFrame, cancellationToken);
                return null;
            case "subscribe" or "cancel" or "approve" or null:
                return SocketErrors.FrameMalformed;
            default:
                return SocketErrors.FrameTypeUnknown;
        }
    }

    private async Task<Error?> SendMessageAsync(ClientFrame frame, CancellationToken cancellationToken)
    {
        if (frame.Content is null || frame.ClientRequestId is not { } request)
        {
            return SocketErrors.FrameMalformed;
        }

        var started = await sender.SendAsync(
            new SendMessage(frame.ConversationId, frame.Content, request, frame.Area ?? area, frame.Model),
            user,
            cancellationToken);
        return started.Error ?? _subscriptions.Follow(started.Value.RunId, after: 0, cancellationToken);
    }

    private async Task<Error?> SubscribeAsync(Guid run, long after, CancellationToken cancellationToken)
    {
        var found = await sender.SendAsync(new GetRun(run), user, cancellationToken);
        return found.Error ?? _subscriptions.Follow(run, after, cancellationToken);
    }

    private Task SendErrorAsync(Error error, ClientFrame? frame, CancellationToken cancellationToken)
    {
        var data = new ErrorFrameData(
            error.Code,
            error.Message,
            Activity.Current?.TraceId.ToString(),
            Retryable: error.Kind is ErrorKind.TooMany or ErrorKind.Unavailable,
            frame?.ClientRequestId,
            error.Details?.GetValueOrDefault("runId") is { } live ? Guid.Parse(live) : frame?.RunId,
            error.Fields);
        return SendAsync(new ErrorFrame("error", RunId: null, data), SocketJson.Default.ErrorFrame, cancellationToken);
    }

    private async Task SendAsync<T>(
        T frame, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> json, CancellationToken cancellationToken) =>
        await frames.SendAsync(JsonSerializer.SerializeToUtf8Bytes(frame, json), cancellationToken);

    private async Task CloseAsync(int status, string reason)
    {
        using var timeout = new CancellationTokenSource(CloseTimeout);
        try
        {
            await frames.CloseAsync(status, reason, timeout.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // A client that does not take the farewell has left already, and what is on the way to it keeps nobody waiting.
            frames.Abort();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A frame {Type} failed")]
    private partial void LogFailed(Exception exception, string? type);
}
