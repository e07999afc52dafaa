using AssistantPlatform.Application.Identity;
using AssistantPlatform.Domain.Common;
using MediatR;

namespace AssistantPlatform.Api.Verbs;

internal sealed class RotateSigningKeysVerb : IVerb
{
    public string Name => "rotate-signing-keys";

    public IReadOnlyList<string> Options => [];

    public string Usage => Name;

    public string Purpose => "Gives the key that signs access tokens a successor. Nobody has to sign in again.";

    public async Task<Result<string>> RunAsync(IMediator mediator, IConfiguration options)
    {
        var rotated = await mediator.Send(new RotateSigningKeys(Force: true));
        return rotated.Error is { } error
            ? error
            : "A new key takes over in a quarter of an hour. What the old one has signed stays valid.";
    }
}
