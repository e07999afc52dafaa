using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Storage;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace AssistantPlatform.Application.Careers.Documents;

/// <summary>The caller's documents, whatever they belong to. Files follow what is done here when it is saved.</summary>
internal sealed class DocumentShelf(ICareersDb db, IFileStore files, IWorkQueue queue, ICurrentUser user)
{
    public Document Add(ReceivedFile file)
    {
        var document = Document.Receive(user.Id, file);
        db.Documents.Add(document);
        EnqueueReading(document);
        return document;
    }

    public async Task<DocumentDto> ShowAsync(DocumentId id, CancellationToken cancellationToken) => await db.Documents
        .WithSpecification(DocumentSpec.ById(id, user.Id))
        .Select(document => new DocumentDto(
            document.FileName, document.Type, document.Size, document.TextStatus, document.TextLength))
        .SingleAsync(cancellationToken);

    public async Task<DocumentTextDto> ReadAsync(DocumentId id, CancellationToken cancellationToken) => await db.Documents
        .WithSpecification(DocumentSpec.ById(id, user.Id))
        .Select(document => new DocumentTextDto(document.TextStatus, document.Text))
        .SingleAsync(cancellationToken);

    /// <summary>The stream is the caller's to close.</summary>
    public async Task<Result<OpenedFile>> OpenAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var document = await ShowAsync(id, cancellationToken);
        return files.Open(new FileKey(user.Id, id.Value)) is { } content
            ? new OpenedFile(content, document.Name, document.Type)
            : DocumentErrors.FileMissing;
    }

    public async Task<DocumentDto> ReadAgainAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var document = await FindAsync(id, cancellationToken);
        document.ReadAgain();
        EnqueueReading(document);
        return DocumentDto.From(document);
    }

    public async Task RemoveAsync(DocumentId id, CancellationToken cancellationToken)
    {
        db.Documents.Remove(await FindAsync(id, cancellationToken));
        queue.Enqueue(new DiscardUnusedFile(user.Id.Value, id.Value), user.Id);
    }

    private Task<Document> FindAsync(DocumentId id, CancellationToken cancellationToken) => db.Documents
        .WithSpecification(DocumentSpec.ById(id, user.Id))
        .SingleAsync(cancellationToken);

    private void EnqueueReading(Document document) =>
        queue.Enqueue(new ExtractText(document.Id.Value, document.Reading), user.Id, share: ExtractText.Share);
}
