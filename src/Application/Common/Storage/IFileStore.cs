using AssistantPlatform.Domain.Identity;

namespace AssistantPlatform.Application.Common.Storage;

/// <summary>Keeps what people bring as files, under names that no person gave.</summary>
public interface IFileStore
{
    /// <summary>Stores while it reads. Null when there was more than that many bytes; then nothing is kept.</summary>
    Task<long?> WriteAsync(FileKey key, Stream content, long maxBytes, CancellationToken cancellationToken);

    /// <summary>Null when there is no such file.</summary>
    Stream? Open(FileKey key);

    /// <summary>Whether there was one or not.</summary>
    void Delete(FileKey key);

    /// <summary>Deletes all that is kept for a person.</summary>
    void Erase(UserId owner);
}

public readonly record struct FileKey(UserId Owner, Guid Id);
