using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Storage;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Application.Careers.Documents;

/// <summary>Reads the text of a document. No database connection is held meanwhile.</summary>
/// <param name="Reading">Which one; an earlier one is not wanted any more.</param>
public sealed record ExtractText(Guid DocumentId, int Reading) : IWorkItem, ILongCommand<Done>
{
    public static WorkPolicy Policy { get; } = new("extraction", Concurrency: 2, MaxAttempts: 5, LimitedPerOwner: true);

    /// <summary>One person's files are read one after the other.</summary>
    internal static OwnerShare Share { get; } = new("extraction", Slots: 1);

    public IRequest<Result<Done>> WhenGivenUp => new NoteText(DocumentId, Reading, new ExtractedText(TextStatus.Corrupt));
}

internal sealed class ExtractTextHandler(
    PersistentSender sender, IFileStore files, ITextExtractor extractor, IWorkContext work) : ILongCommandHandler<ExtractText, Done>
{
    public async Task<Result<Done>> Handle(ExtractText request, CancellationToken cancellationToken)
    {
        var wanted = await sender.SendAsync(new FindUnread(request.DocumentId, request.Reading), cancellationToken);
        if (wanted.Value is not { } unread)
        {
            return Result.Ok();
        }

        // Where several processes share no folder, the one that has the file comes to it in a later attempt.
        await using var file = files.Open(unread.File) ?? throw new FileNotFoundException("A document has no file here.");
        var text = await extractor.ExtractAsync(file, unread.Type, cancellationToken);
        return await sender.SendPersistentlyAsync(new NoteText(request.DocumentId, request.Reading, text), work.LeaseLost);
    }
}
