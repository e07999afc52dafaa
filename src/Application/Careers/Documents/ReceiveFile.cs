using System.Buffers;
using System.IO.Pipelines;
using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Storage;
using AssistantPlatform.Domain.Careers;
using AssistantPlatform.Domain.Common;
using FluentValidation;

namespace AssistantPlatform.Application.Careers.Documents;

/// <summary>Stores a file while it arrives, which may take long. What nothing belongs to after a while is thrown away.</summary>
public sealed record ReceiveFile(string FileName, Stream Content, long MaxBytes) : ILongCommand<ReceivedFile>;

internal sealed class ReceiveFileValidator : AbstractValidator<ReceiveFile>
{
    public ReceiveFileValidator() => RuleFor(request => request.FileName)
        .NotEmpty().MaximumLength(Document.FileNameMaxLength).IsStorable().OverridePropertyName("file");
}

internal sealed class ReceiveFileHandler(IFileStore files, IScopedSender sender, ICurrentUser user)
    : ILongCommandHandler<ReceiveFile, ReceivedFile>
{
    public async Task<Result<ReceivedFile>> Handle(ReceiveFile request, CancellationToken cancellationToken)
    {
        var content = PipeReader.Create(request.Content);
        var head = (await content.ReadAtLeastAsync(FileSniffer.HeadLength, cancellationToken)).Buffer;
        if (head.IsEmpty)
        {
            return DocumentErrors.Empty;
        }

        var beginning = head.Slice(0, Math.Min(head.Length, FileSniffer.HeadLength)).ToArray();
        content.AdvanceTo(head.Start);
        if (FileSniffer.TypeOf(beginning, request.FileName) is not { } type)
        {
            return DocumentErrors.Unsupported;
        }

        var id = TypedId.New<DocumentId>();
        await sender.SendAsync(new ExpectFile(id.Value), user, cancellationToken);
        await using var whole = content.AsStream();
        var size = await files.WriteAsync(new FileKey(user.Id, id.Value), whole, request.MaxBytes, cancellationToken);
        return size is { } bytes ? new ReceivedFile(id, request.FileName, type, bytes) : DocumentErrors.TooLarge;
    }
}
