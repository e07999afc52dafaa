using AssistantPlatform.Application.Common.Storage;
using AssistantPlatform.Domain.Identity;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Infrastructure.Storage;

/// <summary>A folder for each person, and in it their files, named by their ids.</summary>
internal sealed class LocalFileStore(IOptions<StorageSettings> settings, DataDirectory data) : IFileStore
{
    private const int BufferSize = 64 * 1024;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _root = Path.GetFullPath(settings.Value.Root ?? Path.Combine(data.Path, "files"));

    public async Task<long?> WriteAsync(FileKey key, Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        MakeFolder(FolderOf(key.Owner));
        try
        {
            var size = await FillAsync(UnfinishedPathOf(key), content, maxBytes, cancellationToken);
            if (size is not null)
            {
                File.Move(UnfinishedPathOf(key), PathOf(key));
            }

            return size;
        }
        finally
        {
            File.Delete(UnfinishedPathOf(key));
        }
    }

    public Stream? Open(FileKey key) => File.Exists(PathOf(key))
        ? new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true)
        : null;

    public void Delete(FileKey key)
    {
        if (Directory.Exists(FolderOf(key.Owner)))
        {
            File.Delete(PathOf(key));
            File.Delete(UnfinishedPathOf(key));
        }
    }

    public void Erase(UserId owner)
    {
        if (Directory.Exists(FolderOf(owner)))
        {
            Directory.Delete(FolderOf(owner), recursive: true);
        }
    }

    private static async Task<long?> FillAsync(string path, Stream content, long maxBytes, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        var buffer = new byte[BufferSize];
        var size = 0L;
        while (await content.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            size += count;
            if (size > maxBytes)
            {
                return null;
            }

            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        return size;
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }
    }

    private string FolderOf(UserId owner) => Path.Combine(_root, owner.Value.ToString());

    private string PathOf(FileKey key) => Path.Combine(FolderOf(key.Owner), key.Id.ToString());

    private string UnfinishedPathOf(FileKey key) => $"{PathOf(key)}.part";
}
