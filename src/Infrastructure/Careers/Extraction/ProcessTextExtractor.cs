using System.Diagnostics;
using System.Text.Json;
using AssistantPlatform.Application.Careers.Documents;
using AssistantPlatform.Domain.Careers;
using Microsoft.Extensions.Logging;

namespace AssistantPlatform.Infrastructure.Careers.Extraction;

/// <summary>
/// Reads each file in a process of its own: what a file can do to its reader, such as to fill the stack or the memory, or to
/// have no end, ends that process and no other.
/// </summary>
internal sealed partial class ProcessTextExtractor(ExtractionLimits limits, ILogger<ProcessTextExtractor> logger) : ITextExtractor
{
    /// <summary>Room for the longest text that is kept, however it is written.</summary>
    private const int MaxAnswerBytes = 8 * Document.TextMaxLength;

    public async Task<ExtractedText> ExtractAsync(Stream file, DocumentType type, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limits.Time);
        using var process = Process.Start(ExtractionCommand.For(type, limits))!;
        try
        {
            return await ConverseAsync(process, file, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ExtractedText(TextStatus.TooLarge);
        }
        finally
        {
            End(process);
        }
    }

    private async Task<ExtractedText> ConverseAsync(Process process, Stream file, CancellationToken cancellationToken)
    {
        // A process that dies says much, and waits until somebody hears it.
        var complaint = process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
        var answer = ReadAsync(process.StandardOutput.BaseStream, cancellationToken);
        await SendAsync(file, process, cancellationToken);
        var json = await answer;
        await process.WaitForExitAsync(cancellationToken);
        await complaint;
        if (process.ExitCode == 0)
        {
            return JsonSerializer.Deserialize<ExtractedText>(json)!;
        }

        LogDied(process.ExitCode);
        return new ExtractedText(TextStatus.Corrupt);
    }

    /// <summary>A process that died listens no more; how it died shows elsewhere.</summary>
    private static async Task SendAsync(Stream file, Process process, CancellationToken cancellationToken)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await file.CopyToAsync(input, cancellationToken);
        }
        catch (IOException)
        {
        }
    }

    private static async Task<byte[]> ReadAsync(Stream output, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxAnswerBytes];
        var length = await output.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The process that read a file ended with code {Code}")]
    private partial void LogDied(int code);
}
