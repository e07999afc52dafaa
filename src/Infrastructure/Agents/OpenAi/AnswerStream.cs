using System.Buffers;
using System.Runtime.CompilerServices;
using AssistantPlatform.Application.Agents;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>Reads an answer from the network; every way in which it can break becomes a <see cref="ModelException"/>.</summary>
internal sealed class AnswerStream(Stream body, OpenAiEndpoint endpoint, SilenceWatchdog silence, CancellationToken cancel)
    : IDisposable
{
    // Some servers keep the connection open after the end; a usage chunk may still come.
    private static readonly TimeSpan PatienceAfterFinish = TimeSpan.FromSeconds(3);

    private const int SlowAnswerBytes = 2 * 1024;
    private const int FastAnswerBytes = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(SlowAnswerBytes);
    private readonly SseParser _events = new();
    private readonly ArrayBufferWriter<byte> _document = new();
    private bool? _isDocument;
    private bool _heard;
    private bool _ended;

    public StreamedAnswer Answer { get; } = new();

    /// <summary>False when the answer is complete.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> ReadAsync()
    {
        if (Answer.Failure is { } failure)
        {
            throw new ModelException(failure);
        }

        if (_ended)
        {
            return false;
        }

        var received = await ReceiveAsync();
        Take(received);
        if (received == _buffer.Length && received < FastAnswerBytes)
        {
            GetRoom();
        }

        return true;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>Most answers trickle, and hundreds may be open at once. One that fills its buffer gets a larger one.</summary>
    private void GetRoom()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = ArrayPool<byte>.Shared.Rent(FastAnswerBytes);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReceiveAsync()
    {
        try
        {
            return await body.ReadAsync(_buffer, silence.Token);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return Answer.FinishReason is not null ? 0 : throw new ModelException(ReasonOf(broken), broken);
        }
    }

    private Error ReasonOf(Exception broken) => broken is IOException ? AgentErrors.ModelDisconnected
        : _heard ? AgentErrors.IdleTimeout
        : AgentErrors.FirstTokenTimeout;

    private void Take(int received)
    {
        ReadOnlySpan<byte> bytes = _buffer.AsSpan(0, received);
        if (received == 0)
        {
            End();
        }
        else if (IsDocument(bytes))
        {
            TakeDocument(bytes);
        }
        else
        {
            TakeEvents(bytes);
        }
    }

    private bool IsDocument(ReadOnlySpan<byte> bytes) =>
        _isDocument ??= bytes.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private void TakeDocument(ReadOnlySpan<byte> bytes)
    {
        if (_document.WrittenCount + bytes.Length > SseParser.MaxEventBytes)
        {
            throw new ModelException(AgentErrors.AnswerInvalid);
        }

        _document.Write(bytes);
        Hear();
    }

    private void TakeEvents(ReadOnlySpan<byte> bytes)
    {
        var understood = false;
        while (!_ended && Answer.Failure is null && _events.TryRead(ref bytes, out var data))
        {
            if (data.SequenceEqual("[DONE]"u8))
            {
                Answer.FinishReason ??= "stop";
                _ended = true;
            }
            else
            {
                understood |= ChatChunk.TryRead(data, Answer);
            }
        }

        if (understood)
        {
            Hear();
        }
    }

    private void Hear()
    {
        _heard = true;
        silence.Expect(Answer.FinishReason is null ? endpoint.IdleTimeout : PatienceAfterFinish);
    }

    private void End()
    {
        _ended = true;
        if (_isDocument is true)
        {
            EndDocument();
        }

        if (Answer.FinishReason is null && Answer.Failure is null)
        {
            throw new ModelException(Answer.Recognized ? AgentErrors.ModelDisconnected : AgentErrors.AnswerInvalid);
        }
    }

    private void EndDocument()
    {
        if (!ChatChunk.TryRead(_document.WrittenSpan, Answer))
        {
            throw new ModelException(AgentErrors.AnswerInvalid);
        }

        if (Answer.Recognized)
        {
            Answer.FinishReason ??= "stop";
        }
    }
}
