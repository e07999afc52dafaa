using System.IO.Compression;
using AssistantPlatform.Application.Identity.Contracts;

namespace AssistantPlatform.Api.Identity;

/// <summary>Packs files while they are read: neither one of them nor the whole is ever in memory.</summary>
internal static class PersonalArchive
{
    public const string MediaType = "application/zip";

    private const int BufferSize = 64 * 1024;

    public static async Task WriteAsync(
        IAsyncEnumerable<PersonalFile> files, Stream target, CancellationToken cancellationToken)
    {
        // The end of an entry is written synchronously, which a response refuses; the little that is left then finds room here.
        var buffer = new BufferedStream(target, BufferSize);
        await using (var archive = await ZipArchive.CreateAsync(
            buffer, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            await foreach (var file in files.WithCancellation(cancellationToken))
            {
                await using var entry = await archive.CreateEntry(file.Path).OpenAsync(cancellationToken);
                await file.WriteAsync(entry, cancellationToken);
                await entry.FlushAsync(cancellationToken);
                await buffer.FlushAsync(cancellationToken);
            }
        }

        await buffer.FlushAsync(cancellationToken);
    }
}
