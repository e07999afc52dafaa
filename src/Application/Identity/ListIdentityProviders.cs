using AssistantPlatform.Application.Common;
using AssistantPlatform.Domain.Common;
using Microsoft.Extensions.Options;

namespace AssistantPlatform.Application.Identity;

public sealed record ListIdentityProviders : IQuery<IdentityProviderListDto>;

public sealed record IdentityProviderListDto(IReadOnlyList<IdentityProviderDto> Items);

/// <param name="Name">As it stands in addresses.</param>
/// <param name="Label">For people.</param>
public sealed record IdentityProviderDto(string Name, string Label);

internal sealed class ListIdentityProvidersHandler(IOptions<IdentitySettings> settings)
    : IQueryHandler<ListIdentityProviders, IdentityProviderListDto>
{
    public Task<Result<IdentityProviderListDto>> Handle(ListIdentityProviders query, CancellationToken cancellationToken)
    {
        var providers = settings.Value.Providers.Select(provider => new IdentityProviderDto(provider.Name, provider.Label));
        return Task.FromResult<Result<IdentityProviderListDto>>(new IdentityProviderListDto([.. providers]));
    }
}
