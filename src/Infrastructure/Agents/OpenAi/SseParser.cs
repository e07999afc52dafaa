using System.Buffers;
using AssistantPlatform.Application.Agents;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>Cuts the data of server-sent events out of bytes as they come, however they are split.</summary>
internal sealed class SseParser
{
    public const int MaxEventBytes = 16 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly ArrayBufferWriter<byte> _data = new();
    private bool _hasData;
    private bool _delivered;
    private bool _afterCarriageReturn;

    /// <summary>Takes from <paramref name="input"/> up to the end of an event. The data is valid until the next call.</summary>
    public bool TryRead(ref ReadOnlySpan<byte> input, out ReadOnlySpan<byte> data)
    {
        Forget();
        while (TryReadLine(ref input))
        {
            var complete = _hasData && _line.WrittenCount == 0;
            TakeLine(_line.WrittenSpan);
            _line.ResetWrittenCount();
            if (complete)
            {
                _delivered = true;
                data = _data.WrittenSpan;
                return true;
            }
        }

        data = default;
        return false;
    }

    private void Forget()
    {
        if (_delivered)
        {
            _data.ResetWrittenCount();
            (_hasData, _delivered) = (false, false);
        }
    }

    private bool TryReadLine(ref ReadOnlySpan<byte> input)
    {
        if (_afterCarriageReturn && input is [(byte)'\n', ..])
        {
            input = input[1..];
        }

        _afterCarriageReturn = _afterCarriageReturn && input.IsEmpty;
        var end = input.IndexOfAny((byte)'\r', (byte)'\n');
        Append(_line, end < 0 ? input : input[..end]);
        if (end < 0)
        {
            input = default;
            return false;
        }

        _afterCarriageReturn = input[end] == '\r';
        input = input[(end + 1)..];
        return true;
    }

    private void TakeLine(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon < 0 || !line[..colon].SequenceEqual("data"u8))
        {
            return;
        }

        if (_hasData)
        {
            Append(_data, "\n"u8);
        }

        var value = line[(colon + 1)..];
        Append(_data, value is [(byte)' ', ..] ? value[1..] : value);
        _hasData = true;
    }

    private static void Append(ArrayBufferWriter<byte> target, ReadOnlySpan<byte> bytes)
    {
        if (target.WrittenCount + bytes.Length > MaxEventBytes)
        {
            throw new ModelException(AgentErrors.AnswerInvalid);
        }

        target.Write(bytes);
    }
}
