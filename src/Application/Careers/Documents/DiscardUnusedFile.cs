using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Storage;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Identity;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Documents;

/// <summary>Deletes a file whose document is gone, or was never made.</summary>
public sealed record DiscardUnusedFile(Guid Owner, Guid DocumentId) : IWorkItem, ILongCommand<Done>
{
    public static WorkPolicy Policy { get; } = new("files", Concurrency: 2, MaxAttempts: 20);
}

internal sealed class DiscardUnusedFileHandler(IScopedSender sender, IFileStore files) : ILongCommandHandler<DiscardUnusedFile, Done>
{
    public async Task<Result<Done>> Handle(DiscardUnusedFile request, CancellationToken cancellationToken)
    {
        var isUsed = await sender.SendAsync(new IsDocumentKnown(request.DocumentId), cancellationToken);
        if (!isUsed.Value)
        {
            files.Delete(new FileKey(UserId.From(request.Owner), request.DocumentId));
        }

        return Result.Ok();
    }
}

internal sealed record IsDocumentKnown(Guid DocumentId) : IQuery<bool>;

internal sealed class IsDocumentKnownHandler(ICareersDb db) : IQueryHandler<IsDocumentKnown, bool>
{
    public async Task<Result<bool>> Handle(IsDocumentKnown request, CancellationToken cancellationToken)
    {
        var id = new DocumentId(request.DocumentId);
        return await db.Documents.AnyAsync(document => document.Id == id, cancellationToken);
    }
}

/// <summary>Says before a file is stored that it may have to be thrown away: also when this process does not live to see it.</summary>
internal sealed record ExpectFile(Guid DocumentId) : ICommand<Done>;

internal sealed class ExpectFileHandler(IWorkQueue queue, ICurrentUser user) : ICommandHandler<ExpectFile, Done>
{
    private static readonly TimeSpan TimeToArrive = TimeSpan.FromHours(1);

    public Task<Result<Done>> Handle(ExpectFile request, CancellationToken cancellationToken)
    {
        queue.Enqueue(new DiscardUnusedFile(user.Id.Value, request.DocumentId), user.Id, TimeToArrive);
        return Task.FromResult(Result.Ok());
    }
}
