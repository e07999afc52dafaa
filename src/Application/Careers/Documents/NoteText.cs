using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Storage;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Documents;

internal sealed record UnreadDocument(FileKey File, DocumentType Type);

/// <summary>Null when it was deleted, or read already.</summary>
internal sealed record FindUnread(Guid DocumentId, int Reading) : IQuery<UnreadDocument?>;

/// <summary>Keeps what came of reading a document, unless that is out of date.</summary>
internal sealed record NoteText(Guid DocumentId, int Reading, ExtractedText Text) : ICommand<Done>;

internal sealed class ReadingHandler(ICareersDb db) : IQueryHandler<FindUnread, UnreadDocument?>, ICommandHandler<NoteText, Done>
{
    public async Task<Result<UnreadDocument?>> Handle(FindUnread request, CancellationToken cancellationToken)
    {
        var document = await FindAsync(request.DocumentId, cancellationToken);
        return document?.Awaits(request.Reading) == true
            ? new UnreadDocument(new FileKey(document.OwnerId, document.Id.Value), document.Type)
            : Result.Ok<UnreadDocument?>(null);
    }

    public async Task<Result<Done>> Handle(NoteText request, CancellationToken cancellationToken)
    {
        var document = await FindAsync(request.DocumentId, cancellationToken);
        if (document?.Awaits(request.Reading) == true)
        {
            document.Note(request.Text);
        }

        return Result.Ok();
    }

    private Task<Document?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var documentId = new DocumentId(id);
        return db.Documents.SingleOrDefaultAsync(document => document.Id == documentId, cancellationToken);
    }
}
